// The planner in a process of its own, as the worker has it: works on the jobs that wait, and ends.
import 'reflect-metadata';
import path from 'node:path';
import { NestFactory } from '@nestjs/core';
import { PROJECT_ROOT } from '../build/source-files.mjs';
import { openBench } from './bench-module.mjs';

const [settings = '{}'] = process.argv.slice(2);
const { WorkReplans } = await import(path.join(PROJECT_ROOT, 'dist/libs/deadlines/src/application/administration/work-replans.service.js'));
const app = await NestFactory.createApplicationContext(await openBench(JSON.parse(settings)), { logger: false, abortOnError: false });
process.send?.('ready');
await app.get(WorkReplans).all('bench');
await app.close();
process.disconnect?.();
