import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Gives a run of the tests a folder of its own for whatever is temporary, so that none of it outlives the run. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'docket-tests-'));
  // PostgreSQL runs as another user where the tests run as root.
  chmodSync(folder, 0o755);
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
