import { nobody } from '#kit/context.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { Permission } from '#schema/common.generated.ts'

/** Somebody who may do everything. */
export const system = { ...nobody, sub: 'system', permissions: enumValues('Permission').map(({ name }) => name as Permission) }
