/** Below a finding: never again, for this document or for the unit, or this word is right here. */

export interface SilenceTools {
  offHere(ruleId: string): void;
  offForUnit(ruleId: string): void;
  /** @param word what was found */
  rightHere(word: string): void;
}

interface Props extends SilenceTools {
  ruleId: string;
  ruleName: string;
  found: string | undefined;
}

/** Longer stretches are no names or words. */
const longestWord = 20;

export function SilenceMenu({ ruleId, ruleName, found = '', offHere, offForUnit, rightHere }: Props) {
  const word = found.trim();
  const isWord = word.length >= 2 && word.length <= longestWord && /\p{Script=Han}{2}/u.test(word);
  return (
    <details class="finding-silence" data-silence>
      <summary>不再提示</summary>
      <ul>
        {isWord && (
          <li>
            <button type="button" class="link" data-right-here onClick={() => rightHere(word)}>
              “{word}”在本单位没有错
            </button>
          </li>
        )}
        <li>
          <button type="button" class="link" data-off-here onClick={() => offHere(ruleId)}>
            这份文件不查“{ruleName}”
          </button>
        </li>
        <li>
          <button type="button" class="link" data-off-unit onClick={() => offForUnit(ruleId)}>
            本单位都不查“{ruleName}”
          </button>
        </li>
      </ul>
    </details>
  );
}
