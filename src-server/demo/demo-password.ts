// The one password of all accounts of the invented town. It protects nothing: a database that holds the town is marked
// as a demonstration, and the sign-in page shows this password.

export const demoPassword = 'Jibu-Demo-2026'
