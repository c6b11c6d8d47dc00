using PartnerConnect.Silo.Hosting;

return await SiloCommand.RunAsync(args);
