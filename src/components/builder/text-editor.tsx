/** The text and tables of every taken section, for editing in plain boxes. */

import type { Draft, DraftPart } from '../../drafts/draft.ts';
import { partFacts, settleFact } from '../../drafts/draft-facts.ts';
import {
  contentGaps,
  editableLine,
  readHeading,
  readLines,
  type TextContent,
  writeLines,
} from '../../drafts/section-text.ts';
import type { ComposableVocabulary } from '../../drafts/skeleton.ts';
import { blocksOfParts } from '../../drafts/template-parts.ts';
import { strikeParagraph } from '../../drafts/unsettled.ts';
import { type BlockType, blockTypes } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import type { Content, Section } from '../../plan/outline.ts';
import { BlockEditor, type TypedBlock } from './block-editor.tsx';
import { FactList } from './fact-list.tsx';
import { ParagraphList } from './paragraph-list.tsx';
import { partTitle } from './section-list.tsx';
import { showPlace } from './show-place.ts';
import { TextBox, TitleBox } from './typed-box.tsx';

interface Context {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  changeBlock(type: BlockType, data: unknown, typed?: TypedBlock): void;
}

interface ContentProps {
  title: string;
  content: readonly Content[];
  context: Context;
  change(content: Content[]): void;
}

interface PieceProps {
  piece: Exclude<Content, TextContent>;
  context: Context;
  remove(): void;
}

function PieceEditor({ piece, context, remove }: PieceProps) {
  switch (piece.type) {
    case 'guidance':
      return <p class="hint">{piece.text}</p>;
    case 'table':
      return <p class="hint">这里有一张自由表格，请下载 Word 文件后在表里修改。</p>;
    case 'block':
      return <BlockEditor type={piece.block} {...context} remove={remove} />;
  }
}

function ContentEditor({ title, content, context, change }: ContentProps) {
  const { vocabulary } = context;
  const { gaps, pieces } = contentGaps(content);
  const settle = (typed: string) => writeLines(readLines(typed, vocabulary), vocabulary);
  return (
    <>
      {gaps.map(({ at, text }, index) => {
        const piece = pieces[index];
        // guidance opens a section: nobody writes above it
        const above = index === 0 && piece?.type === 'guidance' && text.length === 0;
        const afterTable = index > 0 && pieces[index - 1]?.type === 'block';
        return (
          <div key={`gap-${index}`} class="gap">
            {!above && (
              <TextBox
                label={afterTable ? `“${title}”表后的正文` : `“${title}”的正文`}
                placeholder={afterTable ? '表后还要写的话，写在这里' : '可以在这里写一段总说，不需要就空着'}
                canonical={writeLines(text, vocabulary)}
                settle={settle}
                change={(typed) =>
                  change(content.toSpliced(at, text.length, ...readLines(typed, vocabulary)))
                }
              />
            )}
            {piece && (
              <PieceEditor
                piece={piece}
                context={context}
                remove={() => change(content.filter((other) => other !== piece))}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

interface SectionProps {
  section: Section;
  depth: number;
  context: Context;
  change(section: Section): void;
  /** Absent for the section of a part, which is left out in the list of sections. */
  remove?(): void;
}

function SectionEditor({ section, depth, context, change, remove }: SectionProps) {
  const { vocabulary } = context;
  const title = editableLine(section.title, vocabulary);
  const addSubsection = () =>
    change({ ...section, sections: [...section.sections, { title: [], content: [], sections: [] }] });
  return (
    <div class="sub-section">
      {remove && (
        <div class="sub-title">
          <TitleBox
            label="小标题"
            placeholder="写小标题，序号自动加"
            canonical={title}
            settle={(typed) => editableLine(readHeading(typed, vocabulary), vocabulary)}
            change={(typed) => change({ ...section, title: readHeading(typed, vocabulary) })}
          />
          <button type="button" onClick={remove} aria-label={`删去小标题“${title}”`}>
            删去
          </button>
        </div>
      )}
      <ContentEditor
        title={title}
        content={section.content}
        context={context}
        change={(content) => change({ ...section, content })}
      />
      {section.sections.map((inner, index) => (
        <SectionEditor
          key={index}
          section={inner}
          depth={depth + 1}
          context={context}
          change={(next) => change({ ...section, sections: section.sections.with(index, next) })}
          remove={() => {
            const name = editableLine(inner.title, vocabulary);
            const empty =
              inner.title.length === 0 && inner.content.length === 0 && inner.sections.length === 0;
            if (empty || window.confirm(`删去小标题“${name}”和它下面的文字？删去后不能恢复。`)) {
              change({ ...section, sections: section.sections.toSpliced(index, 1) });
            }
          }}
        />
      ))}
      {depth === 1 && (
        <p class="row-tools">
          <button type="button" onClick={addSubsection}>
            加一个小标题
          </button>
        </p>
      )}
    </div>
  );
}

/** Offers the tables that the document does not show yet. */
function AddTable({ context, add }: { context: Context; add(type: BlockType): void }) {
  const shown = blocksOfParts(context.draft.parts.filter(({ included }) => included));
  return (
    <select
      class="add-table"
      aria-label="加一张表"
      value=""
      onChange={(event) => {
        const type = blockTypes.find((name) => name === event.currentTarget.value);
        event.currentTarget.value = '';
        if (type) add(type);
      }}
    >
      <option value="">加一张表……</option>
      {blockTypes
        .filter((type) => !shown.includes(type))
        .map((type) => (
          <option key={type} value={type}>
            {blockDefinition(type).label}
          </option>
        ))}
    </select>
  );
}

export function TextEditor({
  context,
  copied,
  paragraphs,
  keepParagraph,
  changePart,
}: {
  context: Context;
  /** How many paragraphs are still another text's own, by the headings that stand above; 0 the opening. */
  copied: ReadonlyMap<number, number>;
  /** Key of a part → its paragraphs of the sample that nobody has settled. */
  paragraphs: ReadonlyMap<string, readonly string[]>;
  /** Takes such a paragraph as it is. */
  keepParagraph(text: string): void;
  changePart(part: DraftPart, block?: BlockType): void;
}) {
  const { draft, vocabulary } = context;
  let heading = 0;
  return (
    <div>
      <p class="lead">
        一行就是一段。【
        】里是填空，请到“填空”里填；【例：】是别处的情况，在每节开头照用、改成本地的或者删去。序号自动加，不用打。
      </p>
      {draft.parts
        .filter(({ included }) => included)
        .map((part) => {
          const title = partTitle(part, vocabulary) || '（没有标题）';
          const { section, content = [] } = part;
          if (section) heading += 1;
          const above = heading;
          const stillCopied = copied.get(heading);
          const facts = partFacts(part, vocabulary);
          const addTable = (block: BlockType) => {
            const shown: Content = { type: 'block', block };
            changePart(
              section
                ? { ...part, section: { ...section, content: [...section.content, shown] } }
                : { ...part, content: [...content, shown] },
              block,
            );
          };
          return (
            <details
              key={part.key}
              class="edit-part"
              data-edit-part={part.key}
              data-headed={section ? true : undefined}
              open
            >
              <summary>
                {title}
                {facts.length > 0 && <span class="badge" data-fact-count>{`　${facts.length} 处例举`}</span>}
                {stillCopied !== undefined && (
                  <span class="hint" data-still-copied>
                    　{stillCopied} 段还是原样
                  </span>
                )}
              </summary>
              <FactList
                id={`facts-of-${part.key}`}
                facts={facts}
                settle={(index, text) => changePart(settleFact(part, index, text))}
              />
              <ParagraphList
                id={`paragraphs-of-${part.key}`}
                paragraphs={paragraphs.get(part.key) ?? []}
                keep={keepParagraph}
                edit={(text) => showPlace({ heading: above, found: text })}
                strike={(text) => changePart(strikeParagraph(part, text))}
              />
              {section ? (
                <SectionEditor
                  section={section}
                  depth={1}
                  context={context}
                  change={(next) => changePart({ ...part, section: next })}
                />
              ) : (
                <ContentEditor
                  title={title}
                  content={content}
                  context={context}
                  change={(next) => changePart({ ...part, content: next })}
                />
              )}
              <AddTable context={context} add={addTable} />
            </details>
          );
        })}
    </div>
  );
}
