/** The text and tables of every taken section, for editing in plain boxes. */
import type { JSX } from 'preact';
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
import { strikeParagraph } from '../../drafts/unsettled.ts';
import type { BlockType } from '../../plan/block-type.ts';
import { blockDefinition } from '../../plan/blocks/blocks.ts';
import type { Content, Section } from '../../plan/outline.ts';
import { AddTable } from './add-table.tsx';
import { BlockEditor, type TypedBlock } from './block-editor.tsx';
import { FactList } from './fact-list.tsx';
import { FreeTable } from './free-table.tsx';
import { ParagraphList } from './paragraph-list.tsx';
import { partTitle } from './section-list.tsx';
import { showPlace } from './show-place.ts';
import { SubsectionTools } from './subsection-tools.tsx';
import { TextBox, TitleBox } from './typed-box.tsx';

/** Takes the new state; `removed` says what was taken out, in words, and it can be brought back. */
type Change<T> = (next: T, removed?: string) => void;

interface Context {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  changeBlock(type: BlockType, data: unknown, typed?: TypedBlock): void;
}

/** What else a changed part means for the draft. */
export interface PartChange {
  /** A table that it newly shows. */
  block?: BlockType;
  /** What was taken out of it, in words. */
  removed?: string | undefined;
}

interface ContentProps {
  title: string;
  content: readonly Content[];
  context: Context;
  change: Change<Content[]>;
}

interface PieceProps {
  piece: Exclude<Content, TextContent>;
  context: Context;
  change: Change<Content>;
  remove(): void;
}

function PieceEditor({ piece, context, change, remove }: PieceProps) {
  switch (piece.type) {
    case 'guidance':
      return (
        // on a phone it would push the field off the screen
        <details class="guide-fold" open={matchMedia('(min-width: 40rem)').matches}>
          <summary>写作提示</summary>
          <p class="hint">{piece.text}</p>
        </details>
      );
    case 'table':
      return <FreeTable table={piece} vocabulary={context.vocabulary} change={change} remove={remove} />;
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
        const afterTable = index > 0 && pieces[index - 1]?.type !== 'guidance';
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
                // a table that moves up when another goes is not that other one
                key={piece.type === 'block' ? piece.block : piece.type}
                piece={piece}
                context={context}
                change={(next, removed) =>
                  change(
                    content.map((other) => (other === piece ? next : other)),
                    removed,
                  )
                }
                remove={() =>
                  change(
                    content.filter((other) => other !== piece),
                    piece.type === 'block' ? `“${blockDefinition(piece.block).label}”表` : '自由表格',
                  )
                }
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
  change: Change<Section>;
  /** Absent for the section of a part, which is left out and moved in the list of sections. */
  tools?: JSX.Element;
}

function SectionEditor({ section, depth, context, change, tools }: SectionProps) {
  const { vocabulary } = context;
  const title = editableLine(section.title, vocabulary);
  const addSubsection = () =>
    change({ ...section, sections: [...section.sections, { title: [], content: [], sections: [] }] });
  return (
    <div class="sub-section" data-sub-section={tools ? '' : undefined}>
      {tools && (
        <div class="sub-title">
          <TitleBox
            label="小标题"
            placeholder="写小标题，序号自动加"
            canonical={title}
            settle={(typed) => editableLine(readHeading(typed, vocabulary), vocabulary)}
            change={(typed) => change({ ...section, title: readHeading(typed, vocabulary) })}
          />
          {tools}
        </div>
      )}
      <ContentEditor
        title={title}
        content={section.content}
        context={context}
        change={(content, removed) => change({ ...section, content }, removed)}
      />
      {section.sections.map((inner, index) => (
        <SectionEditor
          key={index}
          section={inner}
          depth={depth + 1}
          context={context}
          change={(next, removed) =>
            change({ ...section, sections: section.sections.with(index, next) }, removed)
          }
          tools={
            <SubsectionTools
              title={editableLine(inner.title, vocabulary)}
              index={index}
              count={section.sections.length}
              move={(to) =>
                change({ ...section, sections: section.sections.toSpliced(index, 1).toSpliced(to, 0, inner) })
              }
              remove={() => {
                const isEmpty = inner.title.length + inner.content.length + inner.sections.length === 0;
                const removed = `小标题“${editableLine(inner.title, vocabulary)}”和它下面的文字`;
                change(
                  { ...section, sections: section.sections.toSpliced(index, 1) },
                  isEmpty ? undefined : removed,
                );
              }}
            />
          }
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
  changePart(part: DraftPart, more?: PartChange): void;
}) {
  const { draft, vocabulary } = context;
  let heading = 0;
  return (
    <div>
      <p class="lead">
        一行就是一段，序号自动加。
        <span class="wide-only">【 】在“填空”里填；【例：】是别处的情况，每节开头照用、改掉或删去。</span>
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
          const addTable = (shown: Content) =>
            changePart(
              section
                ? { ...part, section: { ...section, content: [...section.content, shown] } }
                : { ...part, content: [...content, shown] },
              shown.type === 'block' ? { block: shown.block } : {},
            );
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
                settle={(index, text) =>
                  changePart(settleFact(part, index, text), text === '' ? { removed: '一处例举' } : {})
                }
              />
              <ParagraphList
                id={`paragraphs-of-${part.key}`}
                paragraphs={paragraphs.get(part.key) ?? []}
                keep={keepParagraph}
                edit={(text) => showPlace({ heading: above, found: text })}
                strike={(text) => changePart(strikeParagraph(part, text), { removed: '一段范文的原话' })}
              />
              {section ? (
                <SectionEditor
                  section={section}
                  depth={1}
                  context={context}
                  change={(next, removed) => changePart({ ...part, section: next }, { removed })}
                />
              ) : (
                <ContentEditor
                  title={title}
                  content={content}
                  context={context}
                  change={(next, removed) => changePart({ ...part, content: next }, { removed })}
                />
              )}
              <AddTable draft={draft} add={addTable} />
            </details>
          );
        })}
    </div>
  );
}
