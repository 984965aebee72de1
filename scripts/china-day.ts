/** The day in China as people set it or as the clock has it: 2027-01-15. Whoever reckons with it asks `today.ts`. */
export function chinaDay(): string {
  return (
    process.env.BUILD_DATE ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date())
  );
}
