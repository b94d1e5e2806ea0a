// 异议: what was objected and how it was answered. Upheld, the record leaves the list for the review.

import { Button } from 'antd'
import { useState } from 'react'
import type { Objection, Publication } from '#shared/domain/publication/publication.ts'
import { shanghaiDate } from '#shared/kernel/instant.ts'
import { useAct } from '../../acts/use-act.ts'
import { ReasonDialog } from '../../forms/reason-dialog.tsx'

interface Props {
  readonly record: Publication
  readonly mayAnswer: boolean
}

export function ObjectionList({ record, mayAnswer }: Props) {
  const act = useAct()
  const [answering, setAnswering] = useState<{ objection: Objection; upheld: boolean } | null>(null)
  if (record.objections.length === 0) return <p className="jb-quiet">没有异议。</p>
  return (
    <>
      <ul className="jb-stack">
        {record.objections.map((objection) => (
          <li key={objection.id}>
            <p className="jb-words">
              {record.members.find(({ application }) => application === objection.application)?.name}：
              {objection.ground}{' '}
              <span className="jb-quiet">
                {shanghaiDate(objection.at)} {objection.byName}
              </span>
            </p>
            {objection.answer === null ? (
              <div className="jb-row">
                <span className="jb-text-unknown">！待答复</span>
                {mayAnswer
                  ? [false, true].map((upheld) => (
                      <Button
                        key={String(upheld)}
                        size="small"
                        onClick={() => {
                          setAnswering({ objection, upheld })
                        }}
                      >
                        {upheld ? '异议成立' : '异议不成立'}
                      </Button>
                    ))
                  : null}
              </div>
            ) : (
              <p className="jb-words">
                {objection.answer.upheld ? '✗ 异议成立' : '✓ 异议不成立'}：{objection.answer.text}
              </p>
            )}
          </li>
        ))}
      </ul>
      {answering === null ? null : (
        <ReasonDialog
          title={answering.upheld ? '异议成立' : '异议不成立'}
          words={answering.upheld ? '该笔退出名单，由审核退回或不予通过。' : '该笔解除暂缓，随本批确认。'}
          label="答复"
          action="答复"
          onClose={() => {
            setAnswering(null)
          }}
          onConfirm={(answer) =>
            act(record, {
              type: 'answerObjection',
              objection: answering.objection.id,
              answer,
              upheld: answering.upheld,
            })
          }
        />
      )}
    </>
  )
}
