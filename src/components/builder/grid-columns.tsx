/** The columns of a grid of boxes, as wide as they are on paper, and one for the buttons of its rows. */
export function GridColumns({ widths }: { widths: readonly number[] }) {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    <colgroup>
      {widths.map((width, column) => (
        <col key={column} style={{ width: `${(width / total) * 100}%` }} />
      ))}
      <col class="tools" />
    </colgroup>
  );
}
