/** The units of a table, what is filled in for each and what is missing. */
import type { UnitTable } from '../../drafts/many.ts';

export function UnitList({ table, source }: { table: UnitTable; source: string }) {
  const columns = table.columns.filter(({ slot }) => slot !== undefined);
  const withGaps = table.units.filter(({ gaps }) => gaps.length > 0).length;
  return (
    <>
      <p data-many-count>
        {source}里有 {table.units.length} 个单位，认出 {columns.length} 列。
        {withGaps > 0
          ? `其中 ${withGaps} 个单位有没填好的，标在下面，每份文件里都留着空白。`
          : '这些列都填好了。'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by the arrow keys */}
      <section class="table-scroll many-units" tabIndex={0} aria-label="各单位">
        <table>
          <thead>
            <tr>
              <th scope="col">行</th>
              {columns.map(({ head, column }) => (
                <th key={column} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.units.map(({ row, values, gaps }) => (
              <tr key={row}>
                <td>{row}</td>
                {columns.map(({ slot = '', column }) => {
                  const gap = gaps.find((one) => one.slot === slot);
                  return (
                    <td key={column} class={gap && 'problem'} data-gap={gap && slot}>
                      {gap ? gap.problem : values[slot]}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
