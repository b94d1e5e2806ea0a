// Entry of the page: security policy first, then the program.

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { invariant } from '#shared/kernel/invariant.ts'
import { App } from './app.tsx'
import { installTrustedTypes } from './trusted-types.ts'
import './ui/base.css'
import './ui/blocks.css'
import './forms/forms.css'

installTrustedTypes()

const root = document.getElementById('app')
invariant(root !== null, 'index.html has the element #app')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
