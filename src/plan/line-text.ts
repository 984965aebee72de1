/** A text of one line, as the fields of a plan take it: trimmed, and where it stands, not empty. */
import { z } from 'zod';

/** One line, which may be empty. */
export const lineText = z
  .string()
  .regex(/^[^\r\n]*$/, '只能写一行文字')
  .transform((value) => value.trim());

/** One line with something in it. */
export const filledLine = lineText.refine((value) => value !== '', '不能为空');
