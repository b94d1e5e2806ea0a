// An act on an application, field by field. Numbers stay masked, as in every list, and are told apart by the mark of the
// difference.

import type { Application } from '#shared/domain/application/application.ts'
import type { ApplicationBody } from '#shared/domain/application/bodies.ts'
import type { LodgeableDossier } from '#shared/domain/application/dossier.ts'
import { STATE_TITLES } from '#shared/domain/application/states.ts'
import { maskIdentityNumber } from '#shared/domain/identity/identity-number.ts'
import { maskMobile } from '#shared/domain/identity/mask-mobile.ts'
import { maskName } from '#shared/domain/identity/mask-name.ts'
import { MATERIAL_TITLES, type Material, type MaterialKind } from '#shared/domain/material/material.ts'
import { SPELL_TITLES } from '#shared/domain/person/spell-titles.ts'
import { formatMoney, yuan } from '#shared/kernel/money.ts'
import { remarkOf, wantedField } from './default-fields.ts'
import { accountWords, type ActField, alone, field, NONE } from './act-field.ts'

export function applicationFields(body: ApplicationBody, now: Application | null): readonly ActField[] {
  switch (body.type) {
    case 'acceptApplication': {
      const amount = (of: number | null | undefined): string => (of == null ? NONE : formatMoney(yuan(of)))
      return [
        wantedField(body, now),
        ...dossierFields(body.dossier, now),
        field('待补材料', materials(body.missing), now && materials(now.missing)),
        field('核算金额', amount(body.seen?.amount), now && amount(now.outcome?.amount)),
      ]
    }
    case 'returnApplication':
      return [
        stateField(STATE_TITLES.returned, now),
        field('缺少材料', materials(body.missing), now && materials(now.missing)),
        alone('说明', body.remark),
      ]
    case 'refuseApplication':
      return [
        stateField(STATE_TITLES.refused, now),
        ...dossierFields(body.dossier, now),
        alone('依据', body.grounds.map(({ citation }) => citation).join('；')),
      ]
    case 'withdrawApplication':
      return [stateField(STATE_TITLES.withdrawn, now), alone('撤回原因', body.reason)]
    case 'attachMaterial':
      return [stateField('不变', now, false), ...materialFields(body.material, now)]
    case 'handInMaterial':
      return [
        stateField('不变', now, false),
        ...materialFields(body.material, now),
        field('待补材料', `交齐${MATERIAL_TITLES[body.material.kind]}`, now && materials(now.missing)),
        ...(body.account === null
          ? []
          : [field('账户', accountWords(body.account), now && accountWords(now.account))]),
      ]
    case 'enterPaperFact': {
      const { spell, paper } = body.fact
      return [
        stateField('按补录情况重新核算', now, false),
        alone('补录情况', `${SPELL_TITLES[spell.kind]} ${spell.from} 至 ${spell.to ?? '今'}`),
        alone('依据材料', paper),
      ]
    }
    // The acts of the month: audit, holds, publication, payment.
    default:
      return [wantedField(body, now), ...remarkOf(body)]
  }
}

const stateField = (mine: string, now: Application | null, differs = true): ActField => {
  const theirs = now === null ? null : STATE_TITLES[now.state]
  return { title: '办理状态', mine, theirs, differs: differs && theirs !== null && theirs !== mine }
}

function dossierFields(dossier: LodgeableDossier, now: Application | null): ActField[] {
  const { applicant, certificate } = dossier
  const pair = (title: string, of: (side: LodgeableDossier | Application) => string): ActField =>
    changed(title, of, dossier, now)
  return [
    field('申请人', maskName(applicant.name), now && maskName(now.applicant.name)),
    pair('证件号码', (side) => maskIdentityNumber(side.applicant.identityNumber)),
    pair('手机号码', (side) => maskMobile(side.applicant.mobile)),
    field('证书编号', certificate.number ?? NONE, now && (now.certificate?.number ?? NONE)),
    field('发证日期', certificate.issueDate, now && (now.certificate?.issueDate ?? NONE)),
    pair('账户', (side) => accountWords(side.account)),
  ]
}

/** Two numbers whose masks look alike still differ. */
function changed(
  title: string,
  of: (side: LodgeableDossier | Application) => string,
  mine: LodgeableDossier,
  now: Application | null,
): ActField {
  const shown = field(title, of(mine), now && of(now))
  if (now === null || shown.differs) return shown
  const differs =
    (title === '证件号码' && mine.applicant.identityNumber !== now.applicant.identityNumber) ||
    (title === '手机号码' && mine.applicant.mobile !== now.applicant.mobile) ||
    (title === '账户' && mine.account?.cardNumber !== now.account?.cardNumber)
  return { ...shown, differs }
}

function materialFields(material: Material, now: Application | null): ActField[] {
  const held = now?.materials.filter(({ kind }) => kind === material.kind).length ?? 0
  const words = [
    MATERIAL_TITLES[material.kind],
    material.originalSeen ? '原件已验' : '未验原件',
    material.scans.length === 0 ? '' : `扫描件 ${material.scans.length} 页`,
  ]
  return [
    {
      title: '材料',
      mine: words.filter((word) => word !== '').join('，'),
      theirs: now && (held === 0 ? '没有该材料' : `已有 ${held} 份`),
      differs: false,
    },
    alone('备注', material.remark),
  ]
}

const materials = (kinds: readonly MaterialKind[]): string =>
  kinds.length === 0 ? '无' : kinds.map((kind) => MATERIAL_TITLES[kind]).join('、')
