// What a screen reader is told of a page: the browser's own accessibility tree, as plain nodes in the order of reading.

import type { CDPSession, Page } from 'playwright-core';

export interface HeardNode {
  role: string;
  name: string;
  /** What is read after the name: a hint, what is wrong. */
  description: string;
  value: string;
  /** State and more as the browser gives it: `level`, `checked`, `pressed`, `invalid`, `selected`, `live`, `required` … */
  state: Readonly<Record<string, unknown>>;
  /** Roles of what it stands in, the nearest first. */
  within: readonly string[];
  /** All text in it. */
  text: string;
}

type AxNode = Awaited<ReturnType<typeof fullTree>>[number];

async function fullTree(session: CDPSession) {
  return (await session.send('Accessibility.getFullAXTree')).nodes;
}

/** Reads the page as it stands; what nobody is told of is left out. */
export async function heardOf(page: Page): Promise<HeardNode[]> {
  const session = await page.context().newCDPSession(page);
  const nodes = await fullTree(session);
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = (node: AxNode): string => {
    if (!node.ignored && node.role?.value === 'StaticText') return `${node.name?.value ?? ''}`;
    return (node.childIds ?? [])
      .map((id) => byId.get(id))
      .map((child) => (child ? textOf(child) : ''))
      .join('');
  };
  const heard: HeardNode[] = [];
  const walk = (node: AxNode, within: readonly string[]): void => {
    const role = `${node.role?.value ?? ''}`;
    if (!node.ignored)
      heard.push({
        role,
        name: `${node.name?.value ?? ''}`.trim(),
        description: `${node.description?.value ?? ''}`,
        value: `${node.value?.value ?? ''}`,
        state: Object.fromEntries((node.properties ?? []).map(({ name, value }) => [name, value.value])),
        within,
        text: textOf(node),
      });
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) walk(child, node.ignored ? within : [role, ...within]);
    }
  };
  const [root] = nodes;
  if (root) walk(root, []);
  return heard;
}

const controls = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'radio', 'tab', 'switch', 'slider'],
  ...['spinbutton', 'listbox', 'menuitem', 'DisclosureTriangle', 'Date', 'PopUpButton'],
]);

/** Landmarks of which a page may have several, if their names tell them apart. */
const manyLandmarks = ['navigation', 'region', 'search', 'complementary', 'form'];

/** Headings that leave out a level: 二、工作目标 (4) after 桃源社区 (2). */
function jumps(headings: readonly HeardNode[]): string[] {
  return headings.flatMap(({ name, state }, index) => {
    const before = headings[index - 1];
    const level = Number(state.level);
    const last = before ? Number(before.state.level) : 0;
    return level > last + 1 ? [`heading “${name}” (${level}) follows “${before?.name ?? ''}” (${last})`] : [];
  });
}

/** What is wrong with any page that sounds so, a line each. */
export function faultsHeard(nodes: readonly HeardNode[]): string[] {
  const having = (role: string) => nodes.filter((node) => node.role === role);
  const headings = having('heading');
  const first = headings.filter(({ state }) => state.level === 1);
  const faults = jumps(headings);
  if (first.length !== 1)
    faults.push(`${first.length} headings of the first level: ${first.map(({ name }) => name)}`);
  for (const { state, name } of headings)
    if (name === '') faults.push(`a heading (${state.level}) without words`);
  for (const role of ['banner', 'main', 'contentinfo'])
    if (having(role).length !== 1) faults.push(`${having(role).length} landmarks “${role}”`);
  for (const role of manyLandmarks) {
    const names = having(role).map(({ name }) => name);
    if (names.length > 1 && new Set(names).size < names.length)
      faults.push(`landmarks “${role}” of one name: ${names}`);
    if (role !== 'search' && names.includes('')) faults.push(`a landmark “${role}” without a name`);
  }
  for (const { role, name, within } of nodes) {
    // one character says nothing of what is done: 删 what?
    const says = role === 'link' ? /[\p{L}\p{N}]/u.test(name) : /[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(name);
    if (controls.has(role) && !says)
      faults.push(`a ${role} called “${name}” in ${within.slice(0, 3).join(' in ')}`);
    if ((role === 'image' || role === 'img') && name === '') faults.push('a picture without words');
  }
  return [...new Set(faults)];
}
