import hooks from 'eslint-plugin-react-hooks'
import typescript from 'typescript-eslint'

export default typescript.config(
  { ignores: ['out/', 'dist/', 'data/', 'node_modules/', 'test-results/', 'playwright-report/', '**/*.mjs', '**/*.d.mts', '*.js', 'test/bench/peers/'] },
  ...typescript.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A default says that the rest is meant to be treated alike; without one every case has to be there.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Handlers of React and Hono are async functions where a void return is declared; both frameworks wait for them.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'max-lines': ['error', { max: 300 }],
      'no-console': 'error',
    },
  },
  {
    files: ['src-renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: hooks.configs.recommended.rules,
  },
  {
    // Command lines speak on the console; nothing else does.
    files: ['src-server/municipal.ts', 'src-server/commands/**', 'src-server/assess/**', 'test/bench/**', 'test/simulation/**', 'test/city-life/**', 'test/e2e/**', 'test/kill/**', 'test/journal/**'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.test.ts', '**/*.test.tsx', 'test/**'], rules: { 'max-lines': ['error', { max: 500 }] } },
)
