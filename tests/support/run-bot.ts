import process from 'node:process';
import { runBot } from '../../src/commands/run.ts';

/** `docket run` in a process of its own, with the configuration folder of the argument. */
await runBot({
  variables: process.env,
  input: process.stdin,
  output: process.stdout,
  diagnostics: process.stderr,
  configFolder: process.argv[2] ?? 'config',
  fail: (message) => {
    process.stderr.write(`${message}\n`);
    process.exitCode = 1;
  },
});
