#!/bin/sh
# 收 inbox/ 里的公开包，提交并推送。各家 git 服务的流程都调用它：sh scripts/deploy/take-inbox.sh 原因.md
# 退出码与 plan:inbox 一样：0 都收下了，1 有没收下的（原因写进那个文件），其他是程序或用法的问题，什么都没有提交。
set -eu
reasons=$1
said=$(mktemp)
code=0
npm run -s plan:inbox >"$said" 2>&1 || code=$?
cat "$said"
[ "$code" -le 1 ] || exit "$code"
# 设了 CONTENT 时，收进本单位自己的仓库
at=${CONTENT:-.}
plans=content/approved
[ "$at" = . ] || plans=approved
git -C "$at" add -A inbox "$plans"
if ! git -C "$at" diff --cached --quiet; then
  git -C "$at" -c user.name='公开包' -c user.email='inbox@localhost' commit -q -m '收公开包'
  # 这时别人可能也推送了
  git -C "$at" pull -q --rebase
  git -C "$at" push -q
fi
# 缩进四格就是照原样显示的文字：里面的符号不会变成链接或提醒
[ "$code" = 0 ] || { echo '公开包没有收下，原因如下。改好以后请重新生成，用原来的文件名再传一次。'; echo; sed 's/^/    /' "$said"; } >"$reasons"
exit "$code"
