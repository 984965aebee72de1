/** The unit's settings as state of the page: changed by hand, below a finding, or from a file. */
import { useState } from 'preact/hooks';
import type { OwnSettings } from '../../check/rule.ts';
import { saveFile } from '../builder/save-file.ts';
import type { Checker } from './checker.ts';
import { storedUnit, storeUnit } from './unit-settings.ts';

/** @param tell shows the person what came of it */
export function useUnitSettings(tell: (message: string) => void) {
  const [unit, setUnit] = useState(storedUnit);
  const changeUnit = (next: OwnSettings): void => {
    setUnit(next);
    const trouble = storeUnit(next);
    if (trouble) tell(trouble);
  };
  const importSettings = async (checker: Checker, file: File | undefined): Promise<void> => {
    if (!file) return;
    const { settings, problem } = await checker.readSettings(await file.text());
    if (settings) changeUnit(settings);
    const done = settings ? `已换上“${file.name}”里的设置` : `“${file.name}”没有导入`;
    tell([done, problem].filter(Boolean).join('：'));
  };
  const exportSettings = async (checker: Checker): Promise<void> =>
    saveFile(await checker.printSettings(unit), '审阅设置.yaml', 'application/yaml;charset=utf-8');
  return { unit, changeUnit, importSettings, exportSettings };
}
