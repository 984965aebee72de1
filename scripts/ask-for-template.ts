/** Asks for a template on a terminal: outline, the slots worth filling first, formats and folder. */
import { createInterface } from 'node:readline/promises';
import { composeTemplate } from '../src/drafts/compose.ts';
import type { ComposableVocabulary } from '../src/drafts/skeleton.ts';
import { planSlots } from '../src/plan/plan.ts';
import { checkSlotValue } from '../src/plan/slot.ts';
import { findSlot } from '../src/plan/vocabulary.ts';
import { UserError } from '../src/terms/user-error.ts';
import { documentFormats } from '../src/writers/formats.ts';

export interface TemplateAnswers {
  outline: string;
  values: Record<string, string>;
  formats: string;
  out: string;
}

export async function askForTemplate(vocabulary: ComposableVocabulary): Promise<TemplateAnswers> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  /** Asks until the answer is accepted; `refuse` says what is wrong with it. */
  const ask = async (
    question: string,
    refuse: (answer: string) => string | undefined = () => undefined,
  ): Promise<string> => {
    for (;;) {
      const answer = (await terminal.question(question)).trim();
      const problem = refuse(answer);
      if (problem === undefined) return answer;
      console.log(problem);
    }
  };
  try {
    const { outlines } = vocabulary;
    console.log(outlines.map(({ name, when }, index) => `${index + 1}. ${name}\n   ${when}`).join('\n'));
    const number = await ask('用哪种提纲？填序号：', (answer) =>
      outlines[Number(answer) - 1] ? undefined : `请填 1 到 ${outlines.length} 之间的序号`,
    );
    const outline = outlines[Number(number) - 1]?.id ?? '';
    const { value: plan } = composeTemplate(vocabulary, { outline });
    const values: Record<string, string> = {};
    console.log('下面逐项填空；不想现在填的直接按回车。');
    for (const name of plan ? planSlots(plan, vocabulary) : []) {
      const slot = findSlot(vocabulary, name);
      if (!slot) continue;
      const answer = await ask(`${slot.label}（如 ${slot.example}）：`, (text) =>
        text === '' ? undefined : checkSlotValue(slot, text),
      );
      if (answer) values[name] = answer;
    }
    const formats = await ask(`要哪几种文件？${documentFormats.join('、')}，用逗号隔开（回车为 docx）：`);
    const out = await ask('放在哪个文件夹？（回车为当前文件夹）：');
    return { outline, values, formats: formats || 'docx', out: out || '.' };
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError')
      throw new UserError('\n已取消，没有写任何文件');
    throw error;
  } finally {
    terminal.close();
  }
}
