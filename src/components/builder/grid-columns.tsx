/** No column is so narrow that a word of three characters is broken. */
const [least, most] = [3, 6];

/** The columns of a grid of boxes, nearly as wide as they are on paper, and one for the buttons of its rows. */
export function GridColumns({ widths: wanted }: { widths: readonly number[] }) {
  const widths = wanted.map((width) => Math.min(Math.max(width, least), most));
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
