/** Comments of a superior, each to be ticked off when it is settled. */
import type { NumberedComment } from './rows.ts';

interface Props {
  comments: readonly NumberedComment[];
  tick(index: number, done: boolean): void;
  /** Says where each one stands, where no paragraph beside it does. */
  places?: boolean;
}

export function CommentList({ comments, tick, places = false }: Props) {
  if (comments.length === 0) return null;
  return (
    <ul class="review-comments">
      {comments.map(({ index, author, text, where, paragraph, done }) => (
        <li key={index} data-comment data-done={done || undefined}>
          <p>
            <strong>{author ?? '批注'}</strong>：{text}
          </p>
          {places && (
            <p class="hint">
              {where}
              {paragraph && `：${paragraph.length > 60 ? `${paragraph.slice(0, 60)}……` : paragraph}`}
            </p>
          )}
          <label>
            <input
              type="checkbox"
              checked={done}
              onChange={(event) => tick(index, event.currentTarget.checked)}
            />{' '}
            处理了
          </label>
        </li>
      ))}
    </ul>
  );
}
