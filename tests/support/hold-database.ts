import process from 'node:process';
import { pino } from 'pino';
import { openDatabase } from '../../src/storage/database.ts';

/** Opens the database named by the argument and holds it until the process is killed. */
const [file = ''] = process.argv.slice(2);
await openDatabase({ file, logger: pino({ level: 'silent' }) });
process.stdout.write('open\n');
setInterval(() => {}, 1000);
