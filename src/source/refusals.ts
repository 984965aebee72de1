/** Why a file of some kind gives no document, in one line with the way out. */
import type { Result } from '../terms/finding.ts';
import { refused } from './source-finding.ts';

/** Kinds that never hold a plan: in a folder they are passed over with a word, and nothing has failed. */
export const passedOverRule = 'source/not-a-document';

interface Refusal {
  message: string;
  /** It cannot hold a plan. */
  never?: true;
}

const refusals = {
  picture: { message: '这是一张图片，没有文字可读；请先把文字识别或录入成 .docx 或 .txt', never: true },
  sound: { message: '这是录音或视频，没有文字可读；请先把内容录入成 .docx 或 .txt', never: true },
  program: { message: '这是程序文件，不是文档，没有读', never: true },
  database: { message: '这是数据库文件，不是文档，没有读', never: true },
  font: { message: '这是字体文件，不是文档，没有读', never: true },
  shortcut: { message: '这是快捷方式，不是文档本身；请导入它指向的文件', never: true },
  archive: { message: '这是压缩包，读不了；请先解压，再导入里面的文件', never: true },
  data: { message: '这是数据或程序用的文字，不是文档，没有读', never: true },
  source: { message: '这已经是计划源文件（.mdx），不用导入', never: true },
  pdf: { message: '这是 PDF 文件，读不了；请找到原来的 Word 文件，或把文字复制到 .txt 里再试' },
  ofd: { message: '这是 OFD 版式文件，读不了；请找到原来的 Word 文件，或用阅读器把文字复制到 .txt 里再试' },
  caj: { message: '这是 CAJ 文件，读不了；请用阅读器把文字复制到 .txt 里再试' },
  workbook: {
    message: '这是表格文件（Excel 或 WPS 表格），不是文稿；请把要导入的文字放进 .docx 或 .txt 再试',
  },
  slides: { message: '这是演示文稿（PPT 或 WPS 演示），不是文稿；请把要导入的文字放进 .docx 或 .txt 再试' },
  mail: { message: '这是邮件文件（.msg），读不了；请打开邮件，把附件或正文另存为 .docx 再试' },
  drawing: { message: '这是绘图文件（Visio 等），没有文稿可读；请把里面的文字录入成 .docx 再试' },
  publisher: { message: '这是 Publisher 文件，读不了；请把文字复制到 .docx 里再试' },
  oldWps: {
    message: '这是老版 WPS 文字文件，里面没有 Word 格式的正文，读不了；请用 WPS 打开，另存为 .docx 再试',
  },
  flatOdf: {
    message: '这是 OpenDocument 的 XML 文件，读不了；请用 LibreOffice 或 WPS 打开，另存为 .docx 再试',
  },
  odt: { message: '这是 .odt 文件，读不了；请用 LibreOffice 或 WPS 打开，另存为 .docx 再试' },
  xml: { message: '这是 XML 数据文件，里面没有 Word 正文；如是文稿，请用原来的程序打开，另存为 .docx 再试' },
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusedKind = keyof typeof refusals;

export function refusedKind(kind: RefusedKind): Result<never> {
  const refusal: Refusal = refusals[kind];
  return refused(refusal.never ? 'not-a-document' : 'kind', refusal.message);
}

/** Endings → kind, for files whose bytes say nothing. */
const endings: readonly (readonly [RegExp, RefusedKind])[] = [
  [/^\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|heif|svg|ico|emf|wmf|psd|raw|cr2)$/, 'picture'],
  [/^\.(?:mp[34]|m4a|wav|wma|amr|aac|flac|avi|mov|wmv|mkv|flv|3gp|rmvb)$/, 'sound'],
  [/^\.(?:exe|dll|msi|apk|com|sys|bin|dat|iso)$/, 'program'],
  [/^\.(?:db|mdb|accdb|sqlite|dbf)$/, 'database'],
  [/^\.(?:ttf|otf|ttc|woff2?)$/, 'font'],
  [/^\.(?:lnk|url)$/, 'shortcut'],
  [/^\.(?:zip|rar|7z|gz|tar|bz2|xz)$/, 'archive'],
  [/^\.pdf$/, 'pdf'],
  [/^\.ofd$/, 'ofd'],
  [/^\.(?:caj|kdh|nh)$/, 'caj'],
  [/^\.(?:xlsx?|xlsm|et|ett)$/, 'workbook'],
  [/^\.(?:pptx?|dps|dpt|pps)$/, 'slides'],
  [/^\.msg$/, 'mail'],
  [/^\.(?:vsd|vsdx|dwg|dxf)$/, 'drawing'],
  [/^\.odt$/, 'odt'],
];

/** Texts that are written for programs: their bytes are text as any. */
const textEndings: readonly (readonly [RegExp, RefusedKind])[] = [
  [/^\.mdx$/, 'source'],
  [/^\.(?:csv|tsv)$/, 'workbook'],
  [
    /^\.(?:json|ya?ml|ini|cfg|conf|toml|log|css|js|mjs|ts|tsx|jsx|vue|astro|py|java|c|cpp|h|go|rs|php|rb|sh|bat|cmd|ps1|sql|srt|ics|vcf|reg|eml)$/,
    'data',
  ],
  [/^\.url$/, 'shortcut'],
];

export const endingOf = (file: string): string => /\.[^./\\]{1,12}$/.exec(file)?.[0].toLowerCase() ?? '';

/** The kind that the ending of a text file promises; undefined for endings of papers. */
export function kindOfText(ending: string): RefusedKind | undefined {
  return textEndings.find(([pattern]) => pattern.test(ending))?.[1];
}

/** The kind that an ending promises, for bytes that no one knows. */
export function kindOfEnding(ending: string): RefusedKind | undefined {
  return endings.find(([pattern]) => pattern.test(ending))?.[1] ?? kindOfText(ending);
}

/** Endings of papers, for whoever looks for them in a folder; what is in a file, its content says. */
export const readableEndings: readonly string[] =
  '.txt .md .markdown .docx .docm .dotx .dotm .doc .dot .wps .wpt .rtf .xml .html .htm .mht .mhtml'.split(
    ' ',
  );
