/** What is still the sample's, section by section; a click goes to the section. */
import type { UnsettledPart } from '../../drafts/unsettled.ts';

interface Props {
  unsettled: readonly UnsettledPart[];
  /** How much that is together. */
  total: number;
  /** What a part is called. */
  title(part: string): string;
  open(part: string): void;
}

function told({ facts, rows, paragraphs }: UnsettledPart): string {
  return [
    facts > 0 ? `${facts} 处例举` : '',
    rows > 0 ? `${rows} 行例子` : '',
    paragraphs.length > 0 ? `${paragraphs.length} 段原话` : '',
  ]
    .filter(Boolean)
    .join('、');
}

export function UnsettledList({ unsettled, total, title, open }: Props) {
  if (unsettled.length === 0) return null;
  return (
    <section aria-labelledby="unsettled-title" class="likeness" data-unsettled-list>
      <h2 id="unsettled-title">{`还有 ${total} 处是范文里的，没有定`}</h2>
      <p class="hint">逐处照用、改成本地的或者删去。没有定的例举不能公开，没有照用的例子不写进文件。</p>
      <ul>
        {unsettled.map((one) => (
          <li key={one.part}>
            <button type="button" class="link" data-unsettled-part={one.part} onClick={() => open(one.part)}>
              {title(one.part)}
            </button>
            <span class="hint">{`　${told(one)}`}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
