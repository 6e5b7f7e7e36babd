import { destination, type Logger, pino } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** JSON lines on standard error, so that standard output stays the program's own. */
export const openLog = (config: Config, name: string): Log => pino({ name, level: config.LOG_LEVEL }, destination(2))
