/** The open facts of a section: each confirmed, changed or struck out by a button, or by a key in its box. */
import { useState } from 'preact/hooks';
import type { OpenFact } from '../../drafts/draft-facts.ts';

interface Props {
  /** Unique on the page. */
  id: string;
  facts: readonly OpenFact[];
  /** @param text what stands there now; nothing strikes the fact out */
  settle(index: number, text: string): void;
}

interface RowProps {
  fact: OpenFact;
  typed: string;
  type(text: string): void;
  settle(text: string): void;
}

function FactRow({ fact, typed, type, settle }: RowProps) {
  const { example, before, after } = fact;
  const text = typed.trim();
  const same = text === example || text === '';
  const confirm = () => settle(same ? example : text);
  return (
    <li>
      <p class="hint">
        {before}
        <mark>【例：{example}】</mark>
        {after}
      </p>
      <p class="fact-tools">
        <input
          type="text"
          data-fact-input
          aria-label={`例举“${example}”，本地是`}
          value={typed}
          onInput={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Delete' && event.ctrlKey) {
              event.preventDefault();
              settle('');
              return;
            }
            // Enter also ends a word in an input method
            if (event.key !== 'Enter' || event.isComposing) return;
            event.preventDefault();
            confirm();
          }}
        />
        <button type="button" class="button" data-fact-confirm onClick={confirm}>
          {same ? '照用' : '改成这个'}
        </button>
        <button
          type="button"
          class="button"
          data-fact-strike
          aria-label={`删去例举“${example}”`}
          onClick={() => settle('')}
        >
          删去
        </button>
      </p>
    </li>
  );
}

export function FactList({ id, facts, settle }: Props) {
  /** What was typed beside each fact and is not settled yet. */
  const [typed, setTyped] = useState<readonly { example: string; text: string }[]>([]);
  if (facts.length === 0) return null;
  // the facts may have changed in the text box meanwhile
  const boxes = facts.map(({ example }, index) => {
    const before = typed[index];
    return before?.example === example ? before : { example, text: example };
  });
  /** The keyboard goes on with the fact that comes next, else with the one before. */
  const settleAndGoOn = (index: number, text: string) => {
    setTyped(boxes.toSpliced(index, 1));
    settle(index, text);
    requestAnimationFrame(() => {
      const left = document.getElementById(id)?.querySelectorAll<HTMLElement>('[data-fact-input]') ?? [];
      left[Math.min(index, left.length - 1)]?.focus();
    });
  };
  return (
    <fieldset class="facts" id={id} data-facts>
      <legend>
        {`还有 ${facts.length} 处例举没有确认，写的是别处的情况`}
        <span class="wide-only">（回车照用或改成这个，Ctrl+Delete 删去）</span>
      </legend>
      <ul>
        {facts.map((fact, index) => (
          <FactRow
            key={index}
            fact={fact}
            typed={boxes[index]?.text ?? fact.example}
            type={(text) => setTyped(boxes.with(index, { example: fact.example, text }))}
            settle={(text) => settleAndGoOn(index, text)}
          />
        ))}
      </ul>
    </fieldset>
  );
}
