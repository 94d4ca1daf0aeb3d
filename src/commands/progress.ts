import type { CommandContext } from './context.ts';

/** A line that people watch while something takes long; nothing where nobody watches. */
export interface Progress {
  report(what: string, done: number, total: number): void;
  /** Takes the line away. */
  end(): void;
}

const barCells = 24;
const drawEveryMs = 100;
const clearLine = '\r\u001B[2K';

/** Draws on standard error, so that results can be piped, and only on a terminal. */
export function createProgress({ diagnostics }: Pick<CommandContext, 'diagnostics'>): Progress {
  if (!diagnostics.isTTY) return { report: () => {}, end: () => {} };
  let drawnAtMs = Number.NEGATIVE_INFINITY;
  let isDrawn = false;
  return {
    report: (what, done, total) => {
      const nowMs = performance.now();
      if (nowMs - drawnAtMs < drawEveryMs && done < total) return;
      drawnAtMs = nowMs;
      isDrawn = true;
      diagnostics.write(clearLine + progressLine(what, done, total));
    },
    end: () => {
      if (isDrawn) diagnostics.write(clearLine);
      isDrawn = false;
    },
  };
}

/** `█████░░░░░  50 %  articles, 1,200 of 2,400` */
export function progressLine(what: string, done: number, total: number): string {
  const share = total === 0 ? 1 : Math.min(1, done / total);
  const filled = Math.floor(share * barCells);
  const bar = '█'.repeat(filled) + '░'.repeat(barCells - filled);
  const percent = `${Math.floor(share * 100)} %`.padStart(5);
  return `${bar} ${percent}  ${what}, ${grouped(done)} of ${grouped(total)}`;
}

export const grouped = (count: number): string => count.toLocaleString('en-US');

/** `1.4 MB` */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
