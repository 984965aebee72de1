// Calls that the oldest browsers of ours do not know and nothing stands in for: what finds them in a script, and the Chromium,
// Firefox and Safari that know them (MDN's browser-compat-data). Only what a name tells apart; lists and their kin are also
// held back by the `lib` of tsconfig.json.

const ofIterators = 'map|filter|some|every|find|flatMap|reduce|take|drop|toArray|forEach';

export const newerCalls: readonly (readonly [pattern: RegExp, since: string])[] = [
  [/Array\.fromAsync\(/, '121, 115, 16.4'],
  [/Object\.groupBy\(/, '117, 119, 17.4'],
  [/Promise\.withResolvers\(/, '119, 121, 17.4'],
  [/Promise\.try\(/, '128, 134, 18.2'],
  [/RegExp\.escape\(/, '136, 134, 18.2'],
  [/\.(?:isWellFormed|toWellFormed)\(/, '111, 119, 16.4'],
  [/\.(?:symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(/, '122, 127, 17'],
  [
    new RegExp(`Iterator\\.from\\(|\\.(?:values|keys|entries)\\(\\)\\.(?:${ofIterators})\\(`),
    '122, 131, 18.4',
  ],
  [/\.(?:getOrInsert|getOrInsertComputed)\(/, '145, 144, 26.2'],
  [/\.(?:toBase64|toHex|setFromBase64)\(|\.(?:fromBase64|fromHex)\(/, '140, 133, 18.2'],
  [/Intl\.DurationFormat/, '129, 136, 16.4'],
  [/AbortSignal\.(?:any|timeout)\(/, '124, 124, 17.4'],
  [/URL\.parse\(/, '126, 126, 18'],
  [/searchParams\.size|URLSearchParams\([^)]*\)\.size/, '113, 112, 17'],
  [/\.(?:showPopover|hidePopover|togglePopover)\(/, '114, 125, 17'],
  [/\.startViewTransition\(/, '111, 144, 18'],
  [/\.show(?:Save|Open)FilePicker\(|\.showDirectoryPicker\(/, '86, never, never'],
  [/requestIdleCallback\(/, '47, 55, never'],
  [/\.caretPositionFromPoint\(/, '128, 20, 26.2'],
  [/\.(?:setHTML|setHTMLUnsafe|parseHTMLUnsafe|getHTML)\(/, '124, 128, 26'],
  [/\.checkVisibility\(/, '105, 106, 17.4'],
  [/new CloseWatcher/, '126, 149, 27.3'],
  [/scheduler\.(?:postTask|yield)\(/, '94, 142, never'],
];
