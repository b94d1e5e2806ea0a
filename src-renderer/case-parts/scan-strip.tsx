// The scans of a material as small pictures; a click shows one large.

import { FilePdfOutlined } from '@ant-design/icons'
import { useState } from 'react'
import type { Scan } from '#shared/domain/material/material.ts'
import { scanUrl } from '../host/scan-client.ts'
import { Dialog } from '../ui/dialog.tsx'

interface Props {
  readonly scans: readonly Scan[]
  readonly title: string
  /** Absent where the scans are part of a lodged record. */
  readonly onRemove?: (digest: string) => void
}

const KIB = 1024

export function ScanStrip({ scans, title, onRemove }: Props) {
  const [large, setLarge] = useState<Scan | null>(null)
  return (
    <>
      {scans.map((scan, index) => (
        <span key={scan.digest} className="jb-scan">
          <button
            type="button"
            className="jb-scan-show"
            aria-label={`${title}扫描件 ${index + 1}`}
            title={`${Math.ceil(scan.bytes / KIB)} KB`}
            onClick={() => {
              setLarge(scan)
            }}
          >
            {scan.type === 'application/pdf' ? (
              <FilePdfOutlined aria-label="PDF 文件" />
            ) : (
              <img src={scanUrl(scan.digest)} alt="" />
            )}
          </button>
          {onRemove === undefined ? null : (
            <button
              type="button"
              className="jb-scan-remove"
              aria-label={`移除${title}扫描件 ${index + 1}`}
              onClick={() => {
                onRemove(scan.digest)
              }}
            >
              ×
            </button>
          )}
        </span>
      ))}
      <Dialog
        wide
        title={`${title}扫描件`}
        open={large !== null}
        onClose={() => {
          setLarge(null)
        }}
        footer={null}
      >
        {large === null ? null : <LargeScan scan={large} title={title} />}
      </Dialog>
    </>
  )
}

function LargeScan({ scan, title }: { readonly scan: Scan; readonly title: string }) {
  if (scan.type === 'application/pdf')
    return <iframe className="jb-scan-large" src={scanUrl(scan.digest)} title={title} />
  return <img className="jb-scan-large" src={scanUrl(scan.digest)} alt={`${title}扫描件`} />
}
