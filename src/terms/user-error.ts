/**
 * An error whose message is meant for the person at the command: what was found, what was expected, how to mend it, in
 * Chinese. Commands show it as it stands; any other error is a fault of the program and is told as one.
 *
 *     throw new UserError(`没有示范文本“${id}”${nearestHint(id, ids)}`);
 */
export class UserError extends Error {
  override name = 'UserError';
}
