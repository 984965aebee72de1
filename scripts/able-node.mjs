// Plain JavaScript: this runs where nothing else of the project can. The `node` package brings the right Node by its install
// script; where a policy forbids those (`--ignore-scripts`), the Node of the system has to do.
const [major, minor] = process.versions.node.split('.').map(Number);
if (!(major > 22 || (major === 22 && minor >= 18))) {
  console.error(
    `现在用的是 Node ${process.versions.node}，生成网站要 22.18 以上。安装时没有运行安装脚本（--ignore-scripts 或单位的规定）的，请运行 npm rebuild node，或安装新版 Node 再试`,
  );
  process.exit(2);
}
