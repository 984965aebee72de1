/** Beside the steps while nothing is chosen: what one needs at hand, so that nobody has to stop half-way. */
export function WhatIsNeeded() {
  return (
    <section class="hand-in-needs" aria-labelledby="needs-title">
      <h3 id="needs-title">先备齐这些</h3>
      <ul>
        <li>批准了的计划：在本站写的草稿，或者定稿的 Word 文件</li>
        <li>会议：哪个机构、哪一次、哪一天，到会和同意各多少人</li>
        <li>三审：每一审的岗位和日期，不写姓名</li>
        <li>居民来问时接电话的单位和号码</li>
        <li>索引号；有发文字号的也备上</li>
      </ul>
      <p class="hint">填到一半可以关掉，回来接着填。</p>
    </section>
  );
}
