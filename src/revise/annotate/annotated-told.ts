/** What people are told of an annotated file: one way for command and page. */
import type { Annotated } from './annotate.ts';

export function annotatedTold({ changed, comments, told, left }: Omit<Annotated, 'bytes'>): string {
  return [
    `修订${changed}处，批注${comments}条`,
    told > 0 && `其中${told}处改动跨了段落，或在不能修订的地方（锁定的控件、自动带出的文字等），写成了批注`,
    left > 0 && `另有${left}条意见在文件里没有地方放，请看意见清单`,
  ]
    .filter(Boolean)
    .join('；');
}
