/** What rolling cannot know: a person decides. */
export interface Decision {
  /** Where it is: a section's heading, a table's name, 标题. */
  where: string;
  /** What has to be decided or looked at, one sentence. */
  what: string;
}
