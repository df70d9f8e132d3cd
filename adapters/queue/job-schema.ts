import { z } from 'zod'
import type { JobId } from '../../src/ids.js'

/** What travels through the queue: which row of the books is meant. What it says is read there, when it is done. */
const wakeUpSchema = z.strictObject({ id: z.string().regex(/^\d{1,18}$/) })

/** The row that a job of the queue means; throws where it means none. */
export const readWakeUp = (data: unknown): JobId => wakeUpSchema.parse(data).id as JobId
