import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/commands/program.ts';
import { commandRun } from '../support/command.ts';

/** The program as a shell runs it. */
async function run(...words: readonly string[]): Promise<{ code: unknown; output: string; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', ...words], {
    env: { PATH: process.env.PATH, DATABASE_FILE: 'never/made.sqlite' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [[code], output, said] = await Promise.all([
    once(child, 'exit'),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, output, said };
}

describe('docket', () => {
  it.each<{ words: readonly string[]; says: string }>([
    { words: ['chek'], says: "error: there is no command 'chek'" },
    { words: ['check', '--jsn'], says: "error: unknown option '--jsn'" },
    {
      words: ['playground', '--port', 'eighty'],
      says: "argument 'eighty' is invalid. It is not a port number.",
    },
    { words: ['backup'], says: "error: missing required argument 'file'" },
    { words: ['backup', ''], says: "argument 'file'. It names no file." },
  ])('says what is wrong with $words in two lines', async ({ words, says }) => {
    const { code, output, said } = await run(...words);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(said).toContain(says);
    expect(said).toContain('Run `docket --help` to see what there is.');
    expect(said).not.toContain('    at ');
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that its output cannot be written', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts', 'opml'], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    const [[code], said] = await Promise.all([
      once(child, 'exit'),
      child.stderr === null ? '' : text(child.stderr),
    ]);
    expect(code).toBe(1);
    expect(said).toMatch(/^The output cannot be written: ENOSPC.*\n$/);
  });

  it('prints its version', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(await run('--version')).toEqual({ code: 0, output: `${version}\n`, said: '' });
  });

  it('explains every command and every option of it', () => {
    const { commands } = createProgram(commandRun({}).context);
    expect(commands.length).toBeGreaterThan(12);
    for (const command of commands) {
      expect([command.name(), command.description()]).toEqual([
        command.name(),
        expect.stringMatching(/\w{3}/),
      ]);
      for (const option of [...command.options, ...command.registeredArguments]) {
        expect([command.name(), option.name(), option.description]).toEqual([
          command.name(),
          option.name(),
          expect.stringMatching(/\w{2}/),
        ]);
      }
    }
  });
});
