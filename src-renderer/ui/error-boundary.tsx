// A bug of ours that reached the screen: a clear page instead of a white one. What was typed is in the draft, what was
// done is in the journal; both outlive a reload.

import { Component, type ReactNode } from 'react'

interface Props {
  readonly children: ReactNode
}

interface State {
  readonly failed: boolean
}

export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false }

  static getDerivedStateFromError(): State {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <main className="jb-crash" role="alert">
        <h1>页面出现错误</h1>
        <p>已填写的内容保存在本机草稿中，已办理的业务保存在本机日志中，均不会丢失。</p>
        <p>请重新载入；如果仍然出现，请记下时间和刚才的操作，联系技术支持。</p>
        <button
          type="button"
          className="jb-crash-button"
          onClick={() => {
            window.location.reload()
          }}
        >
          重新载入
        </button>
      </main>
    )
  }
}
