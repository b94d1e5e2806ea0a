// The scans that a command refers to: once it is journalled, they are to be delivered to the municipal server.

import type { Command, CommandBody } from '#shared/domain/case/command.ts'
import type { Material } from '#shared/domain/material/material.ts'

export const scansOf = (command: Pick<Command, 'body'>): string[] =>
  materialsOf(command.body).flatMap((material) => material.scans.map((scan) => scan.digest))

function materialsOf(body: CommandBody): readonly Material[] {
  if ('dossier' in body) return body.dossier?.materials ?? []
  return 'material' in body ? [body.material] : []
}
