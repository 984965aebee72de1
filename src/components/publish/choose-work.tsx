/** What is to be done, and with which published plan. */
import { useState } from 'preact/hooks';
import type { PublishedEntry } from '../../site/approved-index.ts';
import { type HandIn, type Work, works } from './hand-in-storage.ts';

const labels: Readonly<Record<Work, string>> = {
  publish: '公开一份新计划',
  amend: '修改已公开的',
  withdraw: '撤下已公开的',
  progress: '记进展',
  next: '编下一年的',
};

interface Props {
  handIn: HandIn;
  plans: readonly PublishedEntry[];
  choose(work: Work): void;
  choosePlan(id: string): void;
}

/** More are found by typing. */
const mostShown = 12;

export function ChooseWork({ handIn: { work, plan }, plans, choose, choosePlan }: Props) {
  const [wanted, setWanted] = useState('');
  const found = plans.filter(
    ({ id, title, header }) =>
      id === plan || `${title}${header.publisher}${header.index}`.includes(wanted.trim()),
  );
  const shown = found.filter(({ id }, index) => index < mostShown || id === plan);
  return (
    <>
      <fieldset class="works" aria-label="要办什么">
        {works.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={one === work}
            data-work={one}
            onClick={() => choose(one)}
          >
            {labels[one]}
          </button>
        ))}
      </fieldset>
      {work !== 'publish' && (
        <fieldset class="choices" data-published>
          <legend>哪一份公开的计划</legend>
          {plans.length === 0 && <p class="hint">网站上还没有公开的计划。</p>}
          {plans.length > mostShown && (
            <input
              type="text"
              aria-label="按标题、单位或索引号找"
              placeholder="按标题、单位或索引号找"
              value={wanted}
              onInput={(event) => setWanted(event.currentTarget.value)}
            />
          )}
          {shown.map(({ id, title, header, versions }) => (
            <label key={id} class="choice">
              <input
                type="radio"
                name="hand-in-plan"
                data-choose-plan={id}
                checked={id === plan}
                onChange={() => choosePlan(id)}
              />
              <span>
                {title}
                <span class="hint">
                  {header.publisher}，{header.published}发布
                  {versions.length > 1 && `，第 ${versions.length} 版`}
                </span>
              </span>
            </label>
          ))}
          {found.length > shown.length && (
            <p class="hint">{`另外 ${found.length - shown.length} 份，请写几个字来找。`}</p>
          )}
        </fieldset>
      )}
    </>
  );
}
