#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { createProgram } from './commands/program.ts';
import { describeError } from './shared/errors.ts';

const program = createProgram({
  variables: process.env,
  input: process.stdin,
  output: process.stdout,
  diagnostics: process.stderr,
  configFolder: fileURLToPath(new URL('../config', import.meta.url)),
  fail: (message) => {
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  },
});

// A reader such as `head` that has seen enough closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`The output cannot be written: ${describeError(error)}\n`);
  process.exit(1);
});

await program.parseAsync(process.argv);
