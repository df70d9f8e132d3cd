import { z } from 'zod'
import type { JobId } from '../../src/ids.js'

/** What travels through the queue: which rows of the books are meant. What they say is read there, when they are done. */
const wakeUpSchema = z.strictObject({ ids: z.array(z.string().regex(/^\d{1,18}$/)).min(1) })

/** The rows that a job of the queue means; throws where it means none. */
export const readWakeUp = (data: unknown): readonly JobId[] => wakeUpSchema.parse(data).ids as JobId[]
