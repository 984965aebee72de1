/** How the sections of a made-up plan look: which sentences they hold, how long they are, what divides them. */
export interface SectionShape {
  /** Banks of sentences, taken in turn. */
  sentences: readonly string[];
  /** Share of the text, against the weights of the other sections. */
  weight: number;
  /** Headings of the second level. */
  divided?: boolean;
  /** Numbered items in place of paragraphs. */
  listed?: boolean;
}

const work: SectionShape = { sentences: ['task'], weight: 9, divided: true };
/** A sentence of its own kind at the start of every stretch, then what is done. */
const led = (first: string) => ({ ...work, sentences: [first, 'task', 'task', 'task'] });
const shape = (sentences: string, weight = 1): SectionShape => ({ sentences: sentences.split(' '), weight });

/** By section kind. */
const shapes: Readonly<Record<string, SectionShape>> = {
  tasks: work,
  'daily-management': led('daily'),
  'direct-task': { ...work, weight: 3, divided: false },
  content: { ...led('content'), weight: 5 },
  matters: { ...led('matters'), weight: 4 },
  criteria: { ...led('criteria'), weight: 5 },
  responsibility: { ...led('duty'), weight: 4 },
  review: { ...led('review'), weight: 5 },
  'next-steps': { ...led('next'), weight: 4 },
  'emergency-response': { ...led('emergency'), weight: 4 },
  'emergency-support': shape('guarantee emergency', 2),
  risks: { ...shape('risks', 2), listed: true },
  warning: shape('warning task'),
  evacuation: shape('emergency warning', 2),
  recovery: shape('emergency next', 2),
  drills: shape('drills task', 2),
  requirements: { ...shape('requirements', 2), listed: true },
  guarantee: { ...shape('guarantee task', 3), divided: true },
  'long-term': shape('longTerm task'),
  preamble: shape('preamble', 1.4),
  'guiding-thought': shape('thought'),
  principles: { ...shape('principles', 2), listed: true },
  goals: shape('goals', 1.5),
  steps: shape('steps'),
  organization: shape('organization duty', 2),
  assessment: shape('assessment', 1.5),
  awards: shape('awards assessment', 2),
  reporting: shape('reporting'),
  archive: shape('archive'),
  funding: shape('funding'),
  results: shape('results review', 2),
  shortcomings: shape('shortcomings', 2),
  coordination: shape('coordination next'),
  status: shape('preamble results', 1.5),
  'general-provisions': shape('general'),
  publicity: shape('publicity task', 3),
  supplementary: shape('supplementary'),
  significance: shape('significance', 1.2),
  theme: shape('theme', 0.4),
  time: shape('activityTime', 0.6),
  closing: shape('closing', 0.5),
};

export function sectionShape(kind: string): SectionShape {
  return shapes[kind] ?? work;
}
