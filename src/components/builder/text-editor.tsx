/** The text and tables of every taken section, for editing in plain boxes. */
import { useEffect, useState } from 'preact/hooks';
import type { BlockType } from '../../plan/block-type.ts';
import type { Draft, DraftPart } from '../../plan/draft.ts';
import type { Content, Section } from '../../plan/outline.ts';
import {
  contentRuns,
  editableLine,
  readLine,
  readLines,
  type TextContent,
  writeLines,
} from '../../plan/section-text.ts';
import type { ComposableVocabulary } from '../../plan/skeleton.ts';
import { BlockEditor } from './block-editor.tsx';
import { partTitle } from './section-list.tsx';

interface Context {
  draft: Draft;
  vocabulary: ComposableVocabulary;
  changeBlock(type: BlockType, data: unknown): void;
  changeCells(type: BlockType, cells: string[][][] | undefined): void;
}

interface BoxProps {
  label: string;
  content: readonly TextContent[];
  vocabulary: ComposableVocabulary;
  change(content: TextContent[]): void;
}

/** A box that keeps what is typed as it is typed (blank lines, spaces), and follows changes from elsewhere. */
function TextBox({ label, content, vocabulary, change }: BoxProps) {
  const canonical = writeLines(content, vocabulary);
  const [typed, setTyped] = useState(canonical);
  const inSync = writeLines(readLines(typed, vocabulary), vocabulary) === canonical;
  useEffect(() => {
    if (!inSync) setTyped(canonical);
  }, [canonical]);
  return (
    <textarea
      aria-label={label}
      placeholder="可以在这里写一段总说，不需要就空着"
      value={inSync ? typed : canonical}
      rows={3}
      onInput={(event) => {
        setTyped(event.currentTarget.value);
        change(readLines(event.currentTarget.value, vocabulary));
      }}
    />
  );
}

interface ContentProps {
  title: string;
  content: readonly Content[];
  context: Context;
  change(content: Content[]): void;
}

function ContentEditor({ title, content, context, change }: ContentProps) {
  const runs = contentRuns(content);
  const hasText = runs.some((run) => 'text' in run);
  const replace = (at: number, count: number, next: Content[]) =>
    change(content.toSpliced(at, count, ...next));
  return (
    <>
      {runs.map((run) => {
        if ('text' in run) {
          return (
            <TextBox
              key={`text-${run.at}`}
              label={`“${title}”的正文`}
              content={run.text}
              vocabulary={context.vocabulary}
              change={(next) => replace(run.at, run.count, next)}
            />
          );
        }
        const { piece } = run;
        if (piece.type === 'guidance') {
          return (
            <p key={`guidance-${run.at}`} class="hint">
              {piece.text}
            </p>
          );
        }
        if (piece.type === 'table') {
          return (
            <p key={`table-${run.at}`} class="hint">
              这里有一张自由表格，请下载 Word 文件后在表里修改。
            </p>
          );
        }
        return <BlockEditor key={piece.block} type={piece.block} {...context} />;
      })}
      {!hasText && (
        <TextBox
          key="new-text"
          label={`“${title}”的正文`}
          content={[]}
          vocabulary={context.vocabulary}
          change={(next) => {
            const after = content.findIndex(({ type }) => type !== 'guidance');
            replace(after < 0 ? content.length : after, 0, next);
          }}
        />
      )}
    </>
  );
}

function SectionEditor({
  section,
  depth,
  context,
  change,
}: {
  section: Section;
  depth: number;
  context: Context;
  change(section: Section): void;
}) {
  const title = editableLine(section.title, context.vocabulary);
  return (
    <div class="sub-section">
      {depth > 1 && (
        <input
          type="text"
          class="title-box"
          aria-label="小标题"
          value={title}
          onInput={(event) =>
            change({ ...section, title: readLine(event.currentTarget.value, context.vocabulary) })
          }
        />
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
        />
      ))}
    </div>
  );
}

export function TextEditor({ context, changePart }: { context: Context; changePart(part: DraftPart): void }) {
  const { draft, vocabulary } = context;
  return (
    <div>
      <p class="lead">
        一行就是一段。【 】里是填空，请到“填空”里填；不需要的可以删去。小标题和表格也在这里改。
      </p>
      {draft.parts
        .filter(({ included }) => included)
        .map((part) => {
          const title = partTitle(part, vocabulary);
          return (
            <details key={part.key} class="edit-part" open>
              <summary>{title}</summary>
              {part.section ? (
                <SectionEditor
                  section={part.section}
                  depth={1}
                  context={context}
                  change={(section) => changePart({ ...part, section })}
                />
              ) : (
                <ContentEditor
                  title={title}
                  content={part.content ?? []}
                  context={context}
                  change={(content) => changePart({ ...part, content })}
                />
              )}
            </details>
          );
        })}
    </div>
  );
}
