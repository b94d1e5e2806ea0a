// 请示口径: questions to the city with their answers, and the register of rulings. The city's supervisor answers the
// questions of all districts, lays rulings down and repeals them; everybody reads the rulings.

import { Button, Input } from 'antd'
import { useState } from 'react'
import { type Inquiry, INQUIRY_STATE_TITLES } from '#shared/domain/inquiry/inquiry.ts'
import { type Ruling, RULING_STATE_TITLES } from '#shared/domain/ruling/ruling.ts'
import { CITY_UNIT, findUnit } from '#shared/domain/unit/units.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { useAct } from '../../acts/use-act.ts'
import { useScreenCases } from '../../cache/screen-cases.ts'
import { ReasonDialog } from '../../forms/reason-dialog.tsx'
import { useSignedIn } from '../../session/signed-in.ts'
import { Section } from '../../ui/section.tsx'
import { RulingDialog } from './ruling-dialog.tsx'
import './rulings.css'

type Open =
  | { readonly kind: 'answer'; readonly inquiry: Inquiry }
  | { readonly kind: 'repeal'; readonly ruling: Ruling }
  | { readonly kind: 'lay-down'; readonly inquiry: Inquiry | null }

export function RulingsDesk() {
  const { staff } = useSignedIn().session
  const act = useAct()
  const inquiries = useScreenCases('inquiry')
  const rulings = useScreenCases('ruling')
  const [text, setText] = useState('')
  const [open, setOpen] = useState<Open | null>(null)
  const isCity = staff.unit === CITY_UNIT && staff.roles.includes('supervisor')
  const asked = (inquiries ?? [])
    .map(({ record }) => record)
    .toSorted(
      (one, other) =>
        Number(one.answer !== null) - Number(other.answer !== null) || other.askedAt - one.askedAt,
    )
  const found = (rulings ?? [])
    .map(({ record }) => record)
    .filter(({ title, text: words, clause }) => `${title}${words}${clause}`.includes(text.trim()))
  const close = (): void => {
    setOpen(null)
  }
  return (
    <div className="jb-rulings">
      <Section title="请示" note={`待答复 ${asked.filter(({ answer }) => answer === null).length} 件`}>
        {asked.length === 0 ? <p className="jb-quiet">没有请示。审核案件时可以请示市级。</p> : null}
        <ul className="jb-stack">
          {asked.map((inquiry) => (
            <li key={inquiry.id}>
              <p>
                <span className="jb-tag">{INQUIRY_STATE_TITLES[inquiry.state]}</span>{' '}
                <strong>{inquiry.subject}</strong>{' '}
                <span className="jb-quiet">
                  {findUnit(inquiry.unit)?.title ?? inquiry.unit} {inquiry.askedByName}{' '}
                  {shanghaiDate(inquiry.askedAt)}
                </span>
              </p>
              <p className="jb-words">{inquiry.question}</p>
              {inquiry.answer === null ? null : <p className="jb-words">答复：{inquiry.answer.text}</p>}
              {isCity ? (
                <Button
                  size="small"
                  onClick={() => {
                    setOpen(
                      inquiry.answer === null ? { kind: 'answer', inquiry } : { kind: 'lay-down', inquiry },
                    )
                  }}
                >
                  {inquiry.answer === null ? '答复' : '印发为口径'}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
      <Section
        title="口径库"
        note={`${found.length} 条`}
        extra={
          <>
            <Input
              allowClear
              aria-label="查找口径"
              placeholder="标题、内容、条款"
              value={text}
              onChange={({ target: { value } }) => {
                setText(value)
              }}
            />
            {isCity ? (
              <Button
                onClick={() => {
                  setOpen({ kind: 'lay-down', inquiry: null })
                }}
              >
                印发口径
              </Button>
            ) : null}
          </>
        }
      >
        {found.length === 0 ? <p className="jb-quiet">没有符合条件的口径。</p> : null}
        {found.map((ruling) => (
          <details key={ruling.id}>
            <summary>
              <span className="jb-tag">{RULING_STATE_TITLES[ruling.state]}</span> {ruling.title}{' '}
              <span className="jb-quiet">{ruling.from} 起</span>
            </summary>
            <p className="jb-words">{ruling.text}</p>
            <p className="jb-quiet">{ruling.clause}</p>
            {isCity && ruling.state === 'standing' ? (
              <Button
                size="small"
                onClick={() => {
                  setOpen({ kind: 'repeal', ruling })
                }}
              >
                废止
              </Button>
            ) : null}
          </details>
        ))}
      </Section>
      {open?.kind === 'answer' ? (
        <ReasonDialog
          title={`答复请示：${open.inquiry.subject}`}
          words={open.inquiry.question}
          label="答复"
          action="答复"
          maxLength={4000}
          onClose={close}
          onConfirm={(answer) => act(open.inquiry, { type: 'answerInquiry', text: answer })}
        />
      ) : null}
      {open?.kind === 'repeal' ? (
        <ReasonDialog
          title={`废止口径：${open.ruling.title}`}
          words="废止后仍可查阅。"
          label="理由"
          action="废止"
          onClose={close}
          onConfirm={(reason) => act(open.ruling, { type: 'repealRuling', reason })}
        />
      ) : null}
      {open?.kind === 'lay-down' ? <RulingDialog inquiry={open.inquiry} onClose={close} /> : null}
    </div>
  )
}
