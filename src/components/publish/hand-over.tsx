/** The last step: the one file, and whom to bring it to. */
import type { Packed } from './pack.ts';

/** Settings of the site; each empty where there is none. */
export interface HandInSettings {
  to: string;
  address: string;
  mail: string;
  note: string;
}

interface Props {
  settings: HandInSettings;
  /** What is still open; 0 where the package can be made. */
  open: number;
  packed: Packed | undefined;
  busy: boolean;
  make(): void;
}

function Whom({ to, address, mail, note }: HandInSettings) {
  if (!to && !address && !mail && !note)
    return (
      <p>
        把这个文件交给替本社区管理网站的人，用内部邮件、政务微信、U
        盘都可以。收下时会照同样的关口再查一遍，通过了就公开。
      </p>
    );
  return (
    <ol class="hand-over-ways">
      {address && (
        <li>
          打开<a href={address}>上传页面</a>，把这个文件拖进去，点页面下方的提交。收没收下，页面上会回话。
        </li>
      )}
      {(to || mail) && (
        <li>
          {address ? '也可以交给' : '交给'}
          {to || '收件的岗位'}
          {mail && (
            <>
              ，发到 <a href={`mailto:${mail}`}>{mail}</a>
            </>
          )}
          。
        </li>
      )}
      {note && <li>{note}</li>}
    </ol>
  );
}

export function HandOver({ settings, open, packed, busy, make }: Props) {
  return (
    <div class="hand-over">
      <p>
        <button type="button" class="button primary" data-make-package disabled={busy} onClick={make}>
          {busy ? '正在生成……' : '生成公开包'}
        </button>{' '}
        {open > 0 && <span class="hint">{`还有 ${open} 处要处理，处理完才能生成`}</span>}
      </p>
      <div role="status" data-package-status>
        {packed?.file && (
          <>
            <p>
              <strong>已生成“{packed.file.name}”</strong>
              ，在浏览器的下载文件夹里。要交的都在这一个文件里，只交它就行。
            </p>
            <Whom {...settings} />
          </>
        )}
        {packed && !packed.file && (
          <>
            <p class="problem">没有生成，还有 {packed.reasons.length} 处要处理：</p>
            <ul>
              {packed.reasons.map(({ gate, message }, index) => (
                <li key={index}>
                  {gate}：{message}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
