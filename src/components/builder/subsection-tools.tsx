/** Moves a subsection among those beside it, or takes it out. */
interface Props {
  title: string;
  index: number;
  /** How many stand beside it, itself included. */
  count: number;
  move(to: number): void;
  remove(): void;
}

/** The pressed button moves along with its subsection: the keyboard stays on it. */
function follow(pressed: EventTarget, by: number): void {
  if (!(pressed instanceof HTMLElement)) return;
  const { direction = '' } = pressed.dataset;
  const here = pressed.closest('[data-sub-section]');
  requestAnimationFrame(() => {
    const there = by < 0 ? here?.previousElementSibling : here?.nextElementSibling;
    const [same, other] = [`[data-direction="${direction}"]`, '[data-direction]'].map((button) =>
      there?.querySelector<HTMLButtonElement>(`.sub-title ${button}:enabled`),
    );
    (same ?? other)?.focus();
  });
}

export function SubsectionTools({ title, index, count, move, remove }: Props) {
  return (
    <>
      {(
        [
          [-1, 'up', '上移'],
          [1, 'down', '下移'],
        ] as const
      ).map(([by, direction, label]) => (
        <button
          key={direction}
          type="button"
          data-direction={direction}
          disabled={index + by < 0 || index + by >= count}
          aria-label={`${label}小标题“${title}”`}
          onClick={(event) => {
            move(index + by);
            follow(event.currentTarget, by);
          }}
        >
          {label}
        </button>
      ))}
      <button type="button" onClick={remove} aria-label={`删去小标题“${title}”`}>
        删去
      </button>
    </>
  );
}
