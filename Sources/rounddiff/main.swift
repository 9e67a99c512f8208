import RoundCommand

await Program.main()
