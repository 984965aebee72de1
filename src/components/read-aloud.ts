/**
 * Reads the document aloud with the browser's own voice: start, pause, stop. A pause remembers the sentence, since not
 * every browser can pause its voice; leaving the page ends it.
 */
import { type Piece, readingPieces } from './reading-pieces.ts';

const box = document.querySelector<HTMLElement>('[data-read-aloud]');
const sheet = document.querySelector<HTMLElement>('[data-read-body]');
const status = document.querySelector<HTMLElement>('[data-read-status]');

type State = 'still' | 'reading' | 'paused';

function voice(): SpeechSynthesisVoice | undefined {
  const chinese = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)\b/i.test(lang));
  // voices of the device itself send the text nowhere
  return (
    chinese.find(({ lang, localService }) => localService && /cn/i.test(lang)) ??
    chinese.find(({ localService }) => localService)
  );
}

function connect(box: HTMLElement, sheet: HTMLElement, synthesis: SpeechSynthesis): void {
  const button = (name: string) => box.querySelector<HTMLButtonElement>(`[data-read="${name}"]`);
  const [start, pause, stop] = [button('start'), button('pause'), button('stop')];
  if (!start || !pause || !stop) return;
  let pieces: Piece[] = [];
  let at = 0;
  /** Rises with every start and stop: what an older voice still reports counts for nothing. */
  let turn = 0;

  const say = (message: string): void => {
    if (status) status.textContent = message;
  };
  const mark = (piece?: Piece): void => {
    for (const old of sheet.querySelectorAll('[data-reading]')) old.removeAttribute('data-reading');
    piece?.element.setAttribute('data-reading', '');
    piece?.element.scrollIntoView({ block: 'nearest' });
  };
  const show = (state: State): void => {
    start.textContent = state === 'paused' ? '继续朗读' : '朗读';
    start.hidden = state === 'reading';
    pause.hidden = state !== 'reading';
    stop.hidden = state === 'still';
  };
  const end = (message: string): void => {
    turn += 1;
    synthesis.cancel();
    at = 0;
    mark();
    show('still');
    say(message);
  };
  const speak = (): void => {
    const piece = pieces[at];
    if (!piece) {
      end('读完了。');
      return;
    }
    turn += 1;
    const mine = turn;
    const utterance = new SpeechSynthesisUtterance(piece.text);
    utterance.lang = 'zh-CN';
    utterance.voice = voice() ?? null;
    utterance.addEventListener('end', () => {
      if (mine !== turn) return;
      at += 1;
      speak();
    });
    utterance.addEventListener('error', ({ error }) => {
      if (mine !== turn || error === 'interrupted' || error === 'canceled') return;
      end('朗读没有成功：这台设备没有能用的中文语音。');
    });
    mark(piece);
    synthesis.speak(utterance);
  };

  start.addEventListener('click', () => {
    if (at === 0) pieces = readingPieces(sheet);
    if (synthesis.getVoices().length > 0 && !voice()) {
      end('这台设备没有中文语音，不能朗读；可在系统的语音设置里添加。');
      return;
    }
    synthesis.cancel();
    show('reading');
    say('正在朗读。');
    pause.focus();
    speak();
  });
  pause.addEventListener('click', () => {
    turn += 1;
    synthesis.cancel();
    show('paused');
    say('已暂停。');
    start.focus();
  });
  stop.addEventListener('click', () => {
    end('已停止朗读。');
    start.focus();
  });
  window.addEventListener('pagehide', () => synthesis.cancel());
  // browsers load their voices on the first question
  synthesis.getVoices();
  box.hidden = false;
}

if (box && sheet && 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window)
  connect(box, sheet, window.speechSynthesis);
