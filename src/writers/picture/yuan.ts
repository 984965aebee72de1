/** Sums of money as people say them. */

/** 26000 → 2.6 and 万元, 800 → 800 and 元: exact, so only round sums are counted in tens of thousands. */
export function yuanParts(yuan: number): { value: string; unit: string } {
  const tenThousands = Math.round(yuan / 100) / 100;
  return yuan >= 10_000 && Math.abs(tenThousands * 10_000 - yuan) < 0.005
    ? { value: String(tenThousands), unit: '万元' }
    : { value: String(yuan), unit: '元' };
}

/** 26000 → 2.6万元. */
export function showYuan(yuan: number): string {
  const { value, unit } = yuanParts(yuan);
  return `${value}${unit}`;
}
