import { Component, type ReactNode, Suspense } from 'react'

/** A part of a screen whose script comes later. Where it does not come, the rest stays. */
export class Later extends Component<{ children: ReactNode }> {
  override state = { isMissing: false }

  static getDerivedStateFromError() {
    return { isMissing: true }
  }

  override render() {
    return this.state.isMissing ? null : <Suspense>{this.props.children}</Suspense>
  }
}
