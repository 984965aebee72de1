/** The JSON Schema of `approved.json`. */
import { approvedJsonSchema } from '../../site/approved-index.ts';

export function GET(): Response {
  return Response.json(approvedJsonSchema());
}
