import { v7 } from 'uuid'

/** A job's place in the books, written as decimal digits. */
export type JobId = string & { readonly __id: 'job' }

/** A string that only this module may bless as an id of one kind; every id is a UUIDv7, so ids sort by creation. */
type Id<Kind extends string> = string & { readonly __id: Kind }

export type GroupId = Id<'group'>
export type PersonId = Id<'person'>
export type MemberId = Id<'member'>
export type EntryId = Id<'entry'>
export type ProposalId = Id<'proposal'>
export type ImportId = Id<'import'>
export type BoardId = Id<'board'>

export const newGroupId = (): GroupId => v7() as GroupId
export const newPersonId = (): PersonId => v7() as PersonId
export const newMemberId = (): MemberId => v7() as MemberId
export const newEntryId = (): EntryId => v7() as EntryId
export const newImportId = (): ImportId => v7() as ImportId
export const newProposalId = (): ProposalId => v7() as ProposalId
export const newBoardId = (): BoardId => v7() as BoardId

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Whether a button's id can be one of ours at all. */
export const isId = (id: string): boolean => uuid.test(id)
