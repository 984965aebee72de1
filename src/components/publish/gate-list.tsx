/** The gates as they stand: what each has against the publication, and where it is mended. */
import { gateNames, type Reason } from './judge.ts';

interface Props {
  reasons: readonly Reason[];
  /** Said of each reason that no field answers for. */
  ways(reason: Reason): readonly { label: string; act(): void }[];
  /** Where the draft is changed; absent for a file. */
  editAddress: string | undefined;
  goToField(key: string): void;
}

export function GateList({ reasons, ways, editAddress, goToField }: Props) {
  const others = reasons.map(({ gate }) => gate).filter((gate) => !gateNames.includes(gate));
  const names = [...gateNames, ...new Set(others)];
  const ofPlan = reasons.some(({ field }) => field === undefined);
  return (
    <section class="gates" aria-labelledby="gates-title">
      <h3 id="gates-title">公开前要过的关</h3>
      <p role="status" data-gate-summary class={reasons.length > 0 ? 'gates-open' : 'gates-done'}>
        {reasons.length > 0 ? `还有 ${reasons.length} 处要处理` : '各关都通过了，可以生成公开包'}
      </p>
      <ul class="gate-list">
        {names.map((name) => {
          const own = reasons.filter(({ gate }) => gate === name);
          const blanks = own.filter(({ blank }) => blank !== undefined);
          const told = own.filter(({ blank }) => blank === undefined);
          return (
            <li key={name} data-gate={name} data-passed={own.length === 0 || undefined}>
              <p class="gate-name">
                <span>{name}</span>
                <span class="hint">{own.length > 0 ? `${own.length} 处` : '通过'}</span>
              </p>
              {own.length > 0 && (
                <ul>
                  {blanks.length > 0 && (
                    <li>
                      没有填的 {blanks.length} 项：
                      <span class="gate-ways">
                        {blanks.map(({ field = '', blank }) => (
                          <button
                            key={field}
                            type="button"
                            class="link"
                            data-to-field={field}
                            onClick={() => goToField(field)}
                          >
                            {blank}
                          </button>
                        ))}
                      </span>
                    </li>
                  )}
                  {told.map((reason, index) => {
                    const { field, message } = reason;
                    return (
                      <li key={index}>
                        <span>{message}</span>
                        <span class="gate-ways">
                          {field !== undefined && (
                            <button
                              type="button"
                              class="link"
                              data-to-field={field}
                              onClick={() => goToField(field)}
                            >
                              去填
                            </button>
                          )}
                          {ways(reason).map(({ label, act }) => (
                            <button key={label} type="button" class="link" onClick={act}>
                              {label}
                            </button>
                          ))}
                        </span>
                      </li>
                    );
                  })}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {ofPlan && editAddress !== undefined && (
        <p>
          <a class="button" href={editAddress} data-back-to-draft>
            回到编写页修改
          </a>
        </p>
      )}
      {ofPlan && editAddress === undefined && (
        <p class="hint">计划里的问题请在原来的文件里改好、存盘，再选一次这个文件；填过的审批信息都在。</p>
      )}
    </section>
  );
}
