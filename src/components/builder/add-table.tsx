/** Offers the tables that the document does not show yet, and free ones. */
import type { Draft } from '../../drafts/draft.ts';
import { blocksOfParts } from '../../drafts/template-parts.ts';
import { blockTypes } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import type { Content } from '../../plan/outline.ts';
import { blankTable } from './free-table.tsx';

const freeTable = 'free';

export function AddTable({ draft, add }: { draft: Draft; add(table: Content): void }) {
  const shown = blocksOfParts(draft.parts.filter(({ included }) => included));
  return (
    <select
      class="add-table"
      aria-label="加一张表"
      value=""
      onChange={(event) => {
        const { value } = event.currentTarget;
        const block = blockTypes.find((name) => name === value);
        event.currentTarget.value = '';
        if (block) add({ type: 'block', block });
        else if (value === freeTable) add(blankTable());
      }}
    >
      <option value="">加一张表……</option>
      {blockTypes
        .filter((type) => !shown.includes(type))
        .map((type) => (
          <option key={type} value={type}>
            {blockDefinition(type).label}
          </option>
        ))}
      <option value={freeTable}>自由表格，列自己定</option>
    </select>
  );
}
