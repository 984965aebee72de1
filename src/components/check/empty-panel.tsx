/** Beside an empty text: what the check does. */
interface Props {
  /** The site's base path, ending in a slash. */
  base: string;
  tryExample(): void;
}

export function EmptyPanel({ base, tryExample }: Props) {
  return (
    <div class="check-empty">
      <p>贴上文字就开始查，边改边更新：</p>
      <ul>
        <li>没填的空、错乱的序号、半角标点、多余空格</li>
        <li>前后对不上的阶段、日期、数字和分工</li>
        <li>身份证号、手机号这类不该公开的个人信息</li>
        <li>别处的地名年份、过时的提法、常见错字</li>
        <li>和示范文本雷同的段落</li>
      </ul>
      <p>
        <button type="button" class="button primary" data-example onClick={tryExample}>
          看一个例子
        </button>
        <a href={`${base}check/rules/`}>全部检查规则</a>
      </p>
    </div>
  );
}
