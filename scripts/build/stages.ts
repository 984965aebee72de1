/** Says how long each stage of a build took: `读取 1.2 秒：51 份示范文本`. */
export function stages(): (name: string, result: string) => void {
  let began = performance.now();
  return (name, result) => {
    const now = performance.now();
    console.log(`${name} ${((now - began) / 1000).toFixed(1)} 秒：${result}`);
    began = now;
  };
}
