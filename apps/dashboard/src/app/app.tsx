export function App() {
  return <main>Narabe</main>;
}
